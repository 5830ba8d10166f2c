package org.ducha.bench;
final class Scaling { private Scaling(){} static void main(String[] a){} }
